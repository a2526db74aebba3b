"""What reaches the server from a browser, before a page sees it: bodies, frames of the socket, messages, arguments of
events. Whatever is not as our own pages send it is dropped here."""
