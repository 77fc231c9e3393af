# Funn om PDF-en: teikn, skrifter og det som blir vist annleis.
