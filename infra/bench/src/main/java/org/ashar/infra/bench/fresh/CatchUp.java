package org.ashar.infra.bench.fresh;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.ashar.infra.bench.report.MissException;
import org.ashar.infra.bench.run.Backends;
import org.ashar.infra.bench.run.Folders;
import org.ashar.infra.bench.run.FreePorts;
import org.ashar.infra.bench.run.Program;

/**
 * A read model that begins with nothing, beside itself when it has read all already.
 *
 * @param messages how many there were to read
 * @param seconds what reading them took: ready cold less ready warm
 * @param indexBytes on disk afterwards
 */
record CatchUp(int messages, double seconds, double residentMegabytes, long indexBytes) {

	static CatchUp measure(Path home, Path keys, Topics topics, int messages) {
		int port = FreePorts.block(2);
		return Folders.lend((folder) -> {
			try (Program broker = Backends.start(home, folder.resolve("broker"), Map.of(),
					List.of("--kafka-port", Integer.toString(port), "--controller-port", Integer.toString(port + 1)))) {
				int copies = topics.writeTo(port, messages);
				Path index = folder.resolve("index");
				double cold;
				double resident;
				try (ReadModel model = new ReadModel(home, index, keys, port)) {
					cold = model.readySeconds();
					resident = model.residentMegabytes();
					if (model.activities() < copies) {
						throw new MissException("Of " + copies + " activities " + model.activities() + " are found");
					}
				}
				try (ReadModel model = new ReadModel(home, index, keys, port)) {
					return new CatchUp(messages, cold - model.readySeconds(), resident, Folders.size(index));
				}
			}
		});
	}

	double perSecond() {
		return this.messages / this.seconds;
	}

}
