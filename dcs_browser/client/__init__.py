"""The service: what it can do, how it is asked, what it answered. Leaves policy (big retries, caches) to services."""
