package org.ashar.infra.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/**
 * Documents as bytes and back; each decoding makes a document of its own, so that nobody
 * sees another's half-made change.
 */
final class Bson {

	private static final int MOST_BYTES = 16 << 20;

	private Bson() {
	}

	/** Refuses what MongoDB would: more than 16 MB. */
	static byte[] encode(Document document) {
		ByteBuf buffer = Unpooled.buffer(512);
		BsonEncoder.encodeDocument(document, buffer);
		if (buffer.writerIndex() > MOST_BYTES) {
			throw new MongoServerError(10334, "BSONObjectTooLarge",
					"a document may have 16 MB, this one would have " + buffer.writerIndex() + " bytes");
		}
		byte[] bytes = new byte[buffer.writerIndex()];
		buffer.readBytes(bytes);
		return bytes;
	}

	/** Refuses, before anything is changed, what could not be kept. */
	static void requireStorable(Document document) {
		if (document.keySet().stream().anyMatch(name -> name.contains("."))) {
			throw new MongoServerError(57, "DottedFieldName", "a field's name may have no dot");
		}
		encode(document);
	}

	static Document decode(byte[] bytes) {
		return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
	}

	/** In bytes, as it goes over the wire. */
	static int size(Document document) {
		ByteBuf buffer = Unpooled.buffer(512);
		BsonEncoder.encodeDocument(document, buffer);
		return buffer.writerIndex();
	}

}
