package org.ashar.events.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.ashar.events.agenda.EventId;
import org.ashar.infra.platform.outbox.Indexed;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** The devices at the doors. */
@Repository
class Devices implements Indexed {

	private final MongoOperations mongo;

	Devices(MongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public void createIndexes(MongoOperations operations) {
		operations.indexOps(Device.class).createIndex(new Index("event", Sort.Direction.ASC).named("event"));
	}

	/** Under an id that comes from the request: the second time it is there already. */
	Device add(Device device) {
		try {
			return mongo.insert(device);
		}
		catch (DuplicateKeyException repeated) {
			return find(device.id()).orElseThrow(() -> repeated);
		}
	}

	Optional<Device> find(DeviceId id) {
		return Optional.ofNullable(mongo.findById(id, Device.class));
	}

	long count(EventId event) {
		return mongo.count(Query.query(Criteria.where("event").is(event)), Device.class);
	}

	List<Device> of(EventId event) {
		return mongo.find(Query.query(Criteria.where("event").is(event)), Device.class);
	}

	/** The first time counts. */
	void revoke(DeviceId id, Instant now) {
		Query open = Query.query(Criteria.where("_id").is(id).and("revokedAt").is(null));
		mongo.updateFirst(open, Update.update("revokedAt", now), Device.class);
	}

}
