"""Which lines differ between two texts of any size."""
