# Funn om PDF-en: tegn, skrifter og det som blir vist annerledes.
