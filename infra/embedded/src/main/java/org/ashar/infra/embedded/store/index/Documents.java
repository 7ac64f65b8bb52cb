package org.ashar.infra.embedded.store.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ashar.infra.embedded.store.file.SortedBytes;
import org.ashar.infra.embedded.store.file.StoreFile;
import org.jspecify.annotations.Nullable;

/**
 * The index on {@code _id}: the documents themselves, which lie in the order of their
 * ids. It has no entries of its own.
 */
public final class Documents extends Index<Position> implements Route {

	private static final byte[] NOTHING = {};

	private final IndexFields fields;

	private final SortedBytes documents;

	private final StoreFile file;

	private final SortedBytes flags;

	private final byte[] flag;

	private final Consumer<Document> storable;

	private boolean exact;

	/**
	 * {@code flags} remembers, under the name {@code flag}, that there are ids which do
	 * not sort exactly; {@code storable} refuses a document that cannot be kept.
	 */
	public Documents(String name, List<IndexKey> keys, StoreFile file, SortedBytes documents, SortedBytes flags,
			byte[] flag, Consumer<Document> storable) {
		super(name, keys, false);
		this.fields = new IndexFields(keys);
		this.file = file;
		this.documents = documents;
		this.flags = flags;
		this.flag = flag;
		this.storable = storable;
		this.exact = flags.get(flag) == null;
	}

	@Override
	public void checkAdd(Document document, MongoCollection<Position> collection) {
		if (documents.get(StoredIndex.positionOf(document).bytes()) != null) {
			throw new DuplicateKeyError(collection, getName() + " dup key on [_id]");
		}
	}

	/** The document itself is already there. */
	@Override
	public void add(Document document, Position position, MongoCollection<Position> collection) {
		if (exact && !ValueCode.sortsExactly(document.get("_id"))) {
			exact = false;
			flags.put(flag, NOTHING);
		}
	}

	/**
	 * An id never changes; but this is the last moment before the indexes do, and a
	 * refusal behind it would leave them with what no document has.
	 */
	@Override
	public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Position> collection) {
		storable.accept(newDocument);
	}

	/**
	 * The changes that make up one update begin; the collection ends them when the
	 * document itself is put.
	 */
	@Override
	public void updateInPlace(Document oldDocument, Document newDocument, Position position,
			MongoCollection<Position> collection) {
		file.beginUnit();
	}

	/** The collection removes the document itself, by this position. */
	@Override
	public @Nullable Position remove(Document document) {
		return getPosition(document);
	}

	@Override
	public @Nullable Position getPosition(Document document) {
		Position position = StoredIndex.positionOf(document);
		return documents.get(position.bytes()) == null ? null : position;
	}

	/** Never asked: the collection chooses its way by {@link Routes}. */
	@Override
	public boolean canHandle(Document query) {
		return false;
	}

	@Override
	public Iterable<Position> getPositions(Document query) {
		throw new UnsupportedOperationException("the collection chooses its way itself");
	}

	@Override
	public long getCount() {
		return documents.size();
	}

	/** In entries: bytes are not counted. */
	@Override
	public long getDataSize() {
		return documents.size();
	}

	@Override
	public boolean isUnique() {
		return true;
	}

	@Override
	public void drop() {
		// The documents go with their collection.
	}

	@Override
	public IndexFields fields() {
		return fields;
	}

	@Override
	public boolean leadsToOne() {
		return true;
	}

	@Override
	public boolean leavesOutMissing() {
		return false;
	}

	@Override
	public boolean sortsExactly(int field) {
		return exact;
	}

	@Override
	public long count(byte @Nullable [] from, byte @Nullable [] to) {
		return documents.count(from, to);
	}

	@Override
	public Iterator<Position> positions(byte @Nullable [] from, byte @Nullable [] to, boolean backwards) {
		Iterator<Map.Entry<byte[], byte[]>> found = documents.between(from, to, backwards);
		return new Iterator<>() {

			@Override
			public boolean hasNext() {
				return found.hasNext();
			}

			@Override
			public Position next() {
				return new Position(found.next().getKey());
			}
		};
	}

}
