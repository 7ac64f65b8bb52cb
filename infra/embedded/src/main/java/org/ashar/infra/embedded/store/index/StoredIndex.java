package org.ashar.infra.embedded.store.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ashar.infra.embedded.store.file.SortedBytes;
import org.ashar.infra.embedded.store.file.StoreFile;
import org.jspecify.annotations.Nullable;

/** An ordered index in a map of its own. */
public final class StoredIndex extends Index<Position> implements Route {

	/* Before there was one bit for each field, nothing was written for all of them. */
	private static final int ALL = -1;

	private final boolean unique;

	private final IndexFields fields;

	private final IndexEntries entries;

	private final SortedBytes flags;

	private final byte[] flag;

	private final StoreFile file;

	/* A bit for each field that holds something which does not sort exactly. */
	private int loose;

	/**
	 * {@code flags} remembers, under the name {@code flag}, which fields hold something
	 * that does not sort exactly.
	 */
	public StoredIndex(String name, List<IndexKey> keys, boolean unique, boolean sparse, StoreFile file,
			SortedBytes entries, SortedBytes flags, byte[] flag) {
		super(name, keys, sparse);
		this.unique = unique;
		this.fields = new IndexFields(keys);
		this.file = file;
		this.entries = new IndexEntries(entries, unique, fields.ascending(fields.size() - 1));
		this.flags = flags;
		this.flag = flag;
		this.loose = loose(flags.get(flag));
	}

	private static int loose(byte @Nullable [] flagged) {
		if (flagged == null) {
			return 0;
		}
		return flagged.length == 0 ? ALL : ByteBuffer.wrap(flagged).getInt();
	}

	@Override
	public void checkAdd(Document document, MongoCollection<Position> collection) {
		IndexFields.Entries wanted = fields.of(document);
		if (unique && !leftOut(wanted)) {
			wanted.bytes().forEach(entry -> requireFree(entry, collection));
		}
	}

	@Override
	public void add(Document document, Position position, MongoCollection<Position> collection) {
		IndexFields.Entries wanted = fields.of(document);
		if (leftOut(wanted)) {
			return;
		}
		note(wanted);
		if (unique) {
			wanted.bytes().forEach(entry -> requireFree(entry, collection));
		}
		wanted.bytes().forEach(entry -> entries.put(entry, position));
	}

	@Override
	public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Position> collection) {
		IndexFields.Entries wanted = fields.of(newDocument);
		if (unique && !leftOut(wanted)) {
			without(wanted, fields.of(oldDocument)).forEach(entry -> requireFree(entry, collection));
		}
	}

	@Override
	public void updateInPlace(Document oldDocument, Document newDocument, Position position,
			MongoCollection<Position> collection) {
		IndexFields.Entries before = fields.of(oldDocument);
		IndexFields.Entries after = fields.of(newDocument);
		file.beginUnit();
		without(before, after).forEach(entry -> entries.drop(entry, position));
		without(after, before).forEach(entry -> entries.put(entry, position));
		note(after);
	}

	@Override
	public @Nullable Position remove(Document document) {
		IndexFields.Entries gone = fields.of(document);
		if (leftOut(gone)) {
			return null;
		}
		Position position = positionOf(document);
		gone.bytes().forEach(entry -> entries.drop(entry, position));
		return position;
	}

	@Override
	public Position getPosition(Document document) {
		return positionOf(document);
	}

	static Position positionOf(Document document) {
		return positionOf(document, "_id");
	}

	/** Where a document lies, by the field that is its id. */
	public static Position positionOf(Document document, String idField) {
		return new Position(ValueCode.of(document.get(idField)));
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
		return entries.size();
	}

	/** In entries: bytes are not counted. */
	@Override
	public long getDataSize() {
		return entries.size();
	}

	@Override
	public boolean isUnique() {
		return unique;
	}

	@Override
	public boolean hasSameOptions(Index<?> other) {
		return super.hasSameOptions(other) && other.isUnique() == unique
				&& other.getKeys().toString().equals(getKeys().toString());
	}

	/** Its map goes with it; see the database. */
	@Override
	public void drop() {
		entries.clear();
	}

	/**
	 * Whether the entries are exactly those of the documents, which come with their
	 * positions; for checks after a kill.
	 */
	public boolean equalsThose(Iterator<Map.Entry<Position, Document>> documents) {
		long expected = 0;
		while (documents.hasNext()) {
			Map.Entry<Position, Document> next = documents.next();
			IndexFields.Entries wanted = fields.of(next.getValue());
			if (leftOut(wanted)) {
				continue;
			}
			for (byte[] entry : wanted.bytes()) {
				if (!entries.has(entry, next.getKey())) {
					return false;
				}
				expected++;
			}
		}
		return expected == entries.size();
	}

	@Override
	public IndexFields fields() {
		return fields;
	}

	@Override
	public boolean leadsToOne() {
		return unique;
	}

	@Override
	public boolean leavesOutMissing() {
		return isSparse();
	}

	@Override
	public boolean sortsExactly(int field) {
		return (loose & 1 << field) == 0;
	}

	@Override
	public long count(byte @Nullable [] from, byte @Nullable [] to) {
		return entries.count(from, to);
	}

	@Override
	public Iterator<Position> positions(byte @Nullable [] from, byte @Nullable [] to, boolean backwards) {
		return entries.positions(from, to, backwards);
	}

	private void note(IndexFields.Entries added) {
		int more = loose | added.loose();
		if (more != loose) {
			loose = more;
			flags.put(flag, ByteBuffer.allocate(Integer.BYTES).putInt(more).array());
		}
	}

	private boolean leftOut(IndexFields.Entries of) {
		return isSparse() && of.missing();
	}

	private Set<byte[]> without(IndexFields.Entries all, IndexFields.Entries others) {
		Set<byte[]> rest = new TreeSet<>(Arrays::compareUnsigned);
		if (!leftOut(all)) {
			rest.addAll(all.bytes());
			if (!leftOut(others)) {
				rest.removeAll(others.bytes());
			}
		}
		return rest;
	}

	/** The values stay out of the message: it may end in a log. */
	private void requireFree(byte[] entry, MongoCollection<Position> collection) {
		if (entries.has(entry)) {
			throw new DuplicateKeyError(collection, getName() + " dup key on " + fields.names());
		}
	}

}
