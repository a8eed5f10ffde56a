#!/usr/bin/env python3
"""Publishes one order, signed; needs kafka-python.

usage: publish_orders.py BROKERS MERCHANT REFERENCE, with the environment variables WAYMARK_KEY and WAYMARK_SECRET
"""
import base64
import datetime
import hashlib
import hmac
import json
import os
import sys
import uuid


def signed(key_id, secret, merchant, kind, key, value, event_id=None, time=None):
    """The headers of a record: who sends it, and the proof."""
    event_id = event_id or str(uuid.uuid4())
    time = time or datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    content = ".".join(["v1", key_id, merchant, event_id, kind, time,
                        hashlib.sha256(key.encode()).hexdigest(), hashlib.sha256(value).hexdigest()])
    signature = base64.b64encode(hmac.new(secret.encode(), content.encode(), hashlib.sha256).digest()).decode()
    return {"ce_id": event_id, "ce_type": kind, "ce_source": "/%s/orders" % merchant, "ce_specversion": "1.0",
            "ce_time": time, "ce_merchantid": merchant, "content-type": "application/json",
            "waymark-key": key_id, "waymark-signature": "v1," + signature}


def main(brokers, merchant, reference):
    from kafka import KafkaProducer
    order = {
        "merchantId": merchant, "referenceNo": reference, "channel": "standard",
        "shipper": {"name": "Sample Warehouse", "country": "CN", "region": "Guangdong", "city": "Shenzhen",
                    "postalCode": "518000", "line1": "1 Keji Road"},
        "consignee": {"name": "Sample Recipient", "country": "CN", "city": "Beijing", "postalCode": "100080",
                      "line1": "27 Zhongguancun Street"},
        "parcels": [{"weight": {"value": 1.2, "unit": "kg"}}]}
    value = json.dumps(order, ensure_ascii=False).encode()
    key = merchant + ":" + reference
    headers = signed(os.environ["WAYMARK_KEY"], os.environ["WAYMARK_SECRET"], merchant, "order.create.v1", key, value)
    producer = KafkaProducer(bootstrap_servers=brokers, acks="all")
    producer.send("orders.requests.v1", key=key.encode(), value=value,
                  headers=[(name, text.encode()) for name, text in headers.items()]).get(timeout=30)
    print("published", reference)


if __name__ == "__main__":
    main(*sys.argv[1:4])
