# What went wrong on the machine, as it stands in parentheses in other messages.

machine-not-found = it is not there
machine-permission-denied = no access
machine-not-a-directory = not a folder
machine-is-a-directory = a folder, not a file
machine-too-many-links = a link on the way there
machine-already-exists = it is there already
machine-storage-full = the disk is full
machine-read-only-filesystem = the disk can only be read
machine-would-block = another program writes there
machine-out-of-memory = too little memory
machine-addr-in-use = another program uses it
machine-addr-not-available = the machine does not have this address
# What is rare is told in the machine's own words.
machine-other = { $words }
