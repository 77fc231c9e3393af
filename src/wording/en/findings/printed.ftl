# Findings about the PDF: signs, fonts and what is shown otherwise.
