"""Scripts as code, without a browser: their form, their types, and what their pure modules do."""
