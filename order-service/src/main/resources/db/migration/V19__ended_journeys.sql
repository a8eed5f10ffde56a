-- What had arrived before ended was noted has ended; of what ended otherwise nothing but its age tells.
UPDATE shipment_journey SET ended = true WHERE delivered AND NOT ended;
