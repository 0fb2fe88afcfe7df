"""The law of courts, orders, custody, travel, clocks and other relief, which any status rests on."""
