package org.ashar.portal.services;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.ashar.infra.platform.language.Text;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/**
 * The tables of codes; once heard, they are known until the portal starts again, since
 * they change with a release only.
 */
@Component
public class Codelists {

	private final Tracking tracking;

	private final Map<String, Codelist> known = new ConcurrentHashMap<>();

	Codelists(ServiceClients clients) {
		this.tracking = clients.publicOf("activities", Tracking.class);
	}

	/**
	 * The codes of a table in their order; none where nobody has heard them and the
	 * service is away.
	 */
	public List<Codelist.Code> codes(String name) {
		try {
			return this.known.computeIfAbsent(name, this.tracking::codelist).items();
		}
		catch (ServiceAwayException | HttpClientErrorException.NotFound ex) {
			// An older service has fewer tables.
			return List.of();
		}
	}

	/** What a code is called, where the table has it. */
	public Optional<Text> name(String list, String code) {
		return codes(list).stream().filter((one) -> one.code().equals(code)).map(Codelist.Code::name).findFirst();
	}

}
