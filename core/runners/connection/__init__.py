"""Connections of runners: the models that people fill in, what is stored, and the test before it is saved."""
