# Findings about tables and CSV files.
