# Funn om målinger og verdiene deres.
