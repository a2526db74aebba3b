"""Connections of runners: the form models, the stored values, and the connection test."""
