package org.ashar.infra.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterators;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ashar.infra.embedded.store.file.SortedBytes;
import org.ashar.infra.embedded.store.file.StoreFile;
import org.ashar.infra.embedded.store.index.Covered;
import org.ashar.infra.embedded.store.index.Position;
import org.ashar.infra.embedded.store.index.Routes;
import org.ashar.infra.embedded.store.index.StoredIndex;
import org.jspecify.annotations.Nullable;

/**
 * Documents as bytes in the order of their ids, found by the best way through the
 * indexes. Callers hold the store's lock.
 */
final class StoredCollection extends AbstractMongoCollection<Position> {

	private final StoreFile file;

	private final SortedBytes documents;

	StoredCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors,
			StoreFile file, SortedBytes documents) {
		super(database, name, options, cursors);
		this.file = file;
		this.documents = documents;
	}

	/**
	 * Documents that match, in order, made one by one as they are taken; valid while what
	 * was held at the call is held.
	 */
	Stream<Document> select(Document query, @Nullable Document orderBy, int skip, int limit,
			@Nullable Document projection) {
		Document order = orderBy == null || isNatural(orderBy) ? new Document() : orderBy;
		int wanted = limit > 0 ? skip + limit : 0;
		Routes.Way way = isNatural(orderBy) ? null : Routes.choose(getIndexes(), query, order, wanted).orElse(null);
		Stream<Document> matching = (way == null ? everything(isNaturalDescending(orderBy)) : found(way))
			.filter(document -> documentMatchesQuery(document, query));
		boolean inOrder = order.isEmpty() || way != null && way.sorted();
		Stream<Document> selected = (inOrder ? matching : Sorting.sorted(matching, order, wanted, this)).skip(skip);
		Stream<Document> limited = limit > 0 ? selected.limit(limit) : selected;
		return projection == null || projection.isEmpty() ? limited
				: limited.map(document -> project(document, projection));
	}

	/**
	 * One document without fields for each that matches, where an index alone knows which
	 * do: who only counts need not read them. Empty if it does not.
	 */
	Optional<Stream<Document>> tally(Document query) {
		return Covered.positions(getIndexes(), query).map(positions -> stream(positions).map(_ -> new Document()));
	}

	private static boolean isNatural(@Nullable Document orderBy) {
		return orderBy != null && orderBy.containsKey("$natural");
	}

	private Stream<Document> everything(boolean backwards) {
		return stream(documents.between(null, null, backwards)).map(entry -> Bson.decode(entry.getValue()));
	}

	private Stream<Document> found(Routes.Way way) {
		return stream(way.positions()).map(this::find).filter(Objects::nonNull);
	}

	/** The document there, or null if it has gone since its position was learned. */
	@Nullable Document find(Position position) {
		byte[] bytes = documents.get(position.bytes());
		return bytes == null ? null : Bson.decode(bytes);
	}

	/** The library keeps its projection to itself, but applies it to any stream. */
	private Document project(Document document, Document projection) {
		return matchDocumentsFromStream(Stream.of(document), new Document(), null, 0, 0, 0, projection).iterator()
			.next();
	}

	private static <T> Stream<T> stream(Iterator<T> iterator) {
		return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, 0), false);
	}

	/**
	 * Lazily, for the library's own uses, each of which runs through the result once;
	 * batches are made elsewhere.
	 */
	@Override
	protected QueryResult queryDocuments(Document query, @Nullable Document orderBy, int skip, int limit, int batchSize,
			@Nullable Document projection) {
		Stream<Document> selected = select(query, orderBy, skip, limit, projection);
		return new QueryResult(selected::iterator);
	}

	@Override
	protected QueryResult matchDocuments(Document query, Document orderBy, int skip, int limit, int batchSize,
			Document projection) {
		return queryDocuments(query, orderBy, skip, limit, batchSize, projection);
	}

	@Override
	public void addDocument(Document document) {
		// Refused, if at all, before anything is changed.
		Bson.encode(document);
		super.addDocument(document);
		file.endUnit();
	}

	@Override
	protected Position addDocumentInternal(Document document) {
		file.beginUnit();
		Position position = getIdField() == null ? random() : StoredIndex.positionOf(document, getIdField());
		documents.put(position.bytes(), Bson.encode(document));
		return position;
	}

	private static Position random() {
		UUID uuid = UUID.randomUUID();
		return new Position(ByteBuffer.allocate(16)
			.putLong(uuid.getMostSignificantBits())
			.putLong(uuid.getLeastSignificantBits())
			.array());
	}

	@Override
	protected void handleUpdate(Position position, Document oldDocument, Document newDocument) {
		documents.put(position.bytes(), Bson.encode(newDocument));
		file.endUnit();
	}

	@Override
	public void removeDocument(Document document) {
		file.unit(() -> super.removeDocument(document));
	}

	@Override
	protected void removeDocument(Position position) {
		documents.remove(position.bytes());
	}

	@Override
	protected @Nullable Document getDocument(Position position) {
		return find(position);
	}

	/**
	 * If the documents do not fit the index, for example as two have the same unique
	 * value, nothing of it is kept.
	 */
	@Override
	public void addIndex(Index<Position> index) {
		try {
			super.addIndex(index);
		}
		catch (MongoServerException e) {
			if (getIndexes().stream().noneMatch(known -> known.getName().equals(index.getName()))) {
				index.drop();
			}
			throw e;
		}
	}

	/** Compares every index with the documents, entry by entry. */
	@Override
	public Document validate() {
		Document reply = super.validate();
		List<String> errors = new ArrayList<>();
		for (Index<Position> index : getIndexes()) {
			if (index instanceof StoredIndex stored && !stored.equalsThose(positioned())) {
				errors.add("index " + index.getName() + " does not equal the documents");
			}
		}
		reply.put("errors", errors);
		reply.put("valid", errors.isEmpty());
		return reply;
	}

	private Iterator<Map.Entry<Position, Document>> positioned() {
		return streamAllDocumentsWithPosition().map(found -> Map.entry(found.getPosition(), found.getDocument()))
			.iterator();
	}

	@Override
	protected Stream<DocumentWithPosition<Position>> streamAllDocumentsWithPosition() {
		return stream(documents.between(null, null, false))
			.map(entry -> new DocumentWithPosition<>(Bson.decode(entry.getValue()), new Position(entry.getKey())));
	}

	@Override
	public int count() {
		return (int) Math.min(Integer.MAX_VALUE, documents.size());
	}

	@Override
	public boolean isEmpty() {
		return documents.size() == 0;
	}

	/**
	 * The sum would have to be written with every document; it is counted when somebody
	 * asks.
	 */
	@Override
	protected boolean tracksDataSize() {
		return false;
	}

	@Override
	protected void updateDataSize(int delta) {
		throw new UnsupportedOperationException("the size is not tracked");
	}

	@Override
	protected int getDataSize() {
		return (int) Math.min(Integer.MAX_VALUE,
				stream(documents.between(null, null, false)).mapToLong(entry -> entry.getValue().length).sum());
	}

}
