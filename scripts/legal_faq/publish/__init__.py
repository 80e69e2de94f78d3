"""Publishing a built site: manifest, compression, releases in a folder or in object storage."""
