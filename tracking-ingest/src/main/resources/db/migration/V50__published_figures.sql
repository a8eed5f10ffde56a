-- The carriers' figures as others were told of them last; a lane that has left the window has none.
CREATE TABLE published_figures (
    carrier     text NOT NULL,
    service     text NOT NULL,
    origin      text NOT NULL,
    destination text NOT NULL,
    figures     text NOT NULL,
    PRIMARY KEY (carrier, service, origin, destination)
);
