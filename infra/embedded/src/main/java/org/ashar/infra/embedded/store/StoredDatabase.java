package org.ashar.infra.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ashar.infra.embedded.store.file.SortedBytes;
import org.ashar.infra.embedded.store.file.StoreFile;
import org.ashar.infra.embedded.store.index.Documents;
import org.ashar.infra.embedded.store.index.Position;
import org.ashar.infra.embedded.store.index.StoredIndex;
import org.jspecify.annotations.Nullable;

/**
 * A database whose collections and indexes are maps of the one file; what the library
 * answers too simply is answered here.
 */
final class StoredDatabase extends AbstractMongoDatabase<Position> {

	static final String DOCUMENTS = "documents\t";

	private static final String INDEX = "index\t";

	private static final String FLAGS = "flags";

	private static final String ID_INDEX = "_id_";

	private static final Document COUNT = new Document("_id", 1).append("n", new Document("$sum", 1));

	private final StoreFile file;

	private final Cursors cursors;

	StoredDatabase(String name, CursorRegistry registry, StoreFile file, Cursors cursors) {
		super(name, registry);
		this.file = file;
		this.cursors = cursors;
		initializeNamespacesAndIndexes();
	}

	@Override
	public Document handleCommand(Channel channel, String command, Document query, DatabaseResolver databases,
			Oplog oplog) {
		return switch (command) {
			case "find" -> find(query);
			case "aggregate" -> aggregate(query, databases, oplog);
			case "insert" -> Bulk.counted(query, super.handleCommand(channel, command, query, databases, oplog));
			case "update", "delete" ->
				Bulk.oneByOne(command, query, one -> super.handleCommand(channel, command, one, databases, oplog));
			case "dropIndexes" -> dropIndexes(query);
			default -> super.handleCommand(channel, command, query, databases, oplog);
		};
	}

	private Document find(Document query) {
		String name = (String) query.get("find");
		StoredCollection collection = collection(name);
		return cursors
			.first(getFullCollectionNamespace(name),
					() -> collection == null ? List.<Document>of().iterator() : collection
						.select(document(query, "filter"), (Document) query.get("sort"), number(query, "skip", 0),
								Math.abs(number(query, "limit", 0)), (Document) query.get("projection"))
						.iterator(),
					number(query, "batchSize", Cursors.FIRST_BATCH), Boolean.TRUE.equals(query.get("singleBatch")));
	}

	/**
	 * The library looks at every document; a leading {@code $match} lets the indexes
	 * narrow that.
	 */
	private Document aggregate(Document query, DatabaseResolver databases, Oplog oplog) {
		String name = query.get("aggregate").toString();
		StoredCollection collection = collection(name);
		List<Document> pipeline = Aggregation.parse(query.get("pipeline"));
		Aggregation aggregation = Aggregation.fromPipeline(pipeline, databases, this, collection, oplog);
		Document cursor = document(query, "cursor");
		Document wanted = pipeline.isEmpty() ? new Document() : document(pipeline.getFirst(), "$match");
		return cursors.first(getFullCollectionNamespace(name), () -> {
			if (collection == null) {
				return List.<Document>of().iterator();
			}
			Optional<Stream<Document>> tally = onlyCounts(pipeline) ? collection.tally(wanted) : Optional.empty();
			return tally
				.map(found -> aggregated(Aggregation.fromPipeline(pipeline.subList(1, pipeline.size()), databases, this,
						collection, oplog), found))
				.orElseGet(() -> aggregated(aggregation, collection.select(wanted, null, 0, 0, null)));
		}, number(cursor, "batchSize", Cursors.FIRST_BATCH), false);
	}

	/** As drivers ask how many documents match: no field of them is looked at. */
	private static boolean onlyCounts(List<Document> pipeline) {
		return pipeline.size() > 1 && pipeline.getFirst().containsKey("$match")
				&& pipeline.subList(1, pipeline.size() - 1)
					.stream()
					.allMatch(stage -> stage.containsKey("$skip") || stage.containsKey("$limit"))
				&& document(pipeline.getLast(), "$group").equals(COUNT);
	}

	private static Iterator<Document> aggregated(Aggregation aggregation, Stream<Document> documents) {
		return aggregation.runStages(documents).iterator();
	}

	/** The library forgets the indexes of the same name in other collections, too. */
	private Document dropIndexes(Document query) {
		StoredCollection collection = collection((String) query.get("dropIndexes"));
		Object wanted = query.get("index");
		if (collection != null) {
			List<Document> known = new ArrayList<>();
			indexes.get().handleQuery(new Document("ns", collection.getFullName())).forEach(known::add);
			List<Document> chosen = known.stream()
				.filter(index -> !ID_INDEX.equals(index.get("name")))
				.filter(index -> "*".equals(wanted) || index.get("name").equals(wanted)
						|| index.get("key").equals(wanted))
				.toList();
			if (chosen.isEmpty() && !"*".equals(wanted)) {
				throw new IndexNotFoundException("index not found with name [" + wanted + "]");
			}
			chosen.forEach(index -> drop(collection, index));
		}
		return new Document("nIndexesWas", countIndexes()).append("ok", 1.0);
	}

	private void drop(StoredCollection collection, Document index) {
		dropIndex(collection, (String) index.get("name"));
		indexes.get()
			.deleteDocuments(new Document("name", index.get("name")).append("ns", collection.getFullName()), 0);
	}

	@Override
	protected void dropIndex(MongoCollection<Position> collection, String indexName) {
		super.dropIndex(collection, indexName);
		file.map(FLAGS).remove(flag(collection.getCollectionName(), indexName));
		if (!indexName.equals(ID_INDEX)) {
			file.removeMap(indexMap(collection.getCollectionName(), indexName));
		}
	}

	@Override
	protected Index<Position> openOrCreateUniqueIndex(String collection, String index, List<IndexKey> keys,
			boolean sparse) {
		if (index.equals(ID_INDEX)) {
			return new Documents(index, keys, file, documents(collection), file.map(FLAGS), flag(collection, index),
					Bson::requireStorable);
		}
		return new StoredIndex(index, keys, true, sparse, file, file.map(indexMap(collection, index)), file.map(FLAGS),
				flag(collection, index));
	}

	@Override
	protected Index<Position> openOrCreateSecondaryIndex(String collection, String index, List<IndexKey> keys,
			boolean sparse) {
		return new StoredIndex(index, keys, false, sparse, file, file.map(indexMap(collection, index)), file.map(FLAGS),
				flag(collection, index));
	}

	@Override
	protected MongoCollection<Position> openOrCreateCollection(String name, CollectionOptions options) {
		return new StoredCollection(this, name, options, cursorRegistry, file, documents(name));
	}

	@Override
	public void dropCollection(String name, Oplog oplog) {
		super.dropCollection(name, oplog);
		file.removeMap(DOCUMENTS + getFullCollectionNamespace(name));
	}

	@Override
	public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
		throw new UnsupportedOperationException("collections are not renamed here");
	}

	@Override
	protected long getStorageSize() {
		return file.size();
	}

	@Override
	protected long getFileSize() {
		return file.size();
	}

	private @Nullable StoredCollection collection(String name) {
		return (StoredCollection) resolveCollection(name, false);
	}

	private SortedBytes documents(String collection) {
		return file.map(DOCUMENTS + getFullCollectionNamespace(collection));
	}

	private String indexMap(String collection, String index) {
		return INDEX + getFullCollectionNamespace(collection) + "\t" + index;
	}

	private byte[] flag(String collection, String index) {
		return indexMap(collection, index).getBytes(StandardCharsets.UTF_8);
	}

	private static Document document(Document query, String field) {
		return query.get(field) instanceof Document document ? document : new Document();
	}

	private static int number(Document query, String field, int otherwise) {
		return query.get(field) instanceof Number number ? number.intValue() : otherwise;
	}

}
