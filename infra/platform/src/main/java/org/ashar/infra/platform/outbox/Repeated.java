package org.ashar.infra.platform.outbox;

import java.util.Set;
import java.util.stream.Collectors;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;

/** What many writes at once leave to be told: some were done before. */
public final class Repeated {

	private Repeated() {
	}

	/**
	 * The places of those that were refused as what they would write is there; anything
	 * else that went wrong is thrown.
	 */
	public static Set<Integer> in(MongoBulkWriteException ex) {
		boolean only = ex.getWriteErrors()
			.stream()
			.allMatch((error) -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
		if (ex.getWriteConcernError() != null || !only) {
			throw ex;
		}
		return ex.getWriteErrors().stream().map(BulkWriteError::getIndex).collect(Collectors.toSet());
	}

}
