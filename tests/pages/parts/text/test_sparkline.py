from pages.parts.text import sparkline


def test_the_noise_of_floats_is_no_move():
    noise = [0.0, 5.551115123125783e-17, -8.881784197001252e-17]
    assert sparkline.way(noise) == ""
    assert sparkline.path(noise) == sparkline.path([0.0, 0.0, 0.0])


def test_a_move_of_the_smallest_amount_is_one():
    assert sparkline.way([0.0, 0.00000001]) == "up"
    assert sparkline.path([0.0, 0.00000001]) == sparkline.path([0.0, 1.0])
