-- What people cited before addresses were fetched is fetched too: until it has answered, members cannot accept it.
SELECT queue_address_check(url)
FROM (SELECT DISTINCT url FROM "Evidence" WHERE "addedBy" LIKE 'person:%' AND status = 'cited' ORDER BY url) cited;
