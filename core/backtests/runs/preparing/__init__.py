"""What a run is made of, and what has to be there before it starts. Read `run_recipe.py` first."""
