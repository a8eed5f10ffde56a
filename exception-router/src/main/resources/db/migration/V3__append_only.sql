-- The story of a subject is only added to, by anybody's hand; its words are sealed anew when a key is replaced.
INSERT INTO append_only (name, resealed) VALUES ('timeline_entry', '{text}');
