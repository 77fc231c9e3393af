# Findings about pictures.
