"""What reaches the server from a browser, checked before a page sees it: requests, bodies, frames of the socket,
messages, arguments of events. Whatever our own pages would not send is dropped.

Read `middleware` first: it lists the layers from the outside in.
"""
