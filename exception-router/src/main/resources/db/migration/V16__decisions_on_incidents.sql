-- What was decided of an incident, in its order. The note of a decision to resolve, which is the last, stands with the incident.
CREATE TABLE mass_incident_decision (
    incident_id uuid        NOT NULL REFERENCES mass_incident (incident_id),
    version     bigint      NOT NULL,
    action      text        NOT NULL,
    person      text        NOT NULL,
    decided_at  timestamptz NOT NULL,
    PRIMARY KEY (incident_id, version)
);
INSERT INTO mass_incident_decision (incident_id, version, action, person, decided_at)
SELECT incident_id, decided, action, person, decided_at FROM mass_incident WHERE decided > 0;

-- Incidents that have ended, the latest first.
CREATE INDEX mass_incident_ended ON mass_incident (closed_at DESC, incident_id DESC) WHERE closed_at IS NOT NULL;
