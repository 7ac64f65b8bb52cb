package org.ashar.portal.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Chain;
import org.ashar.portal.services.Knowledge;
import org.ashar.portal.services.Part;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The way of a recommendation, each step with the message it is known from: as a picture,
 * as text and as linked data.
 */
@Controller
class ChainPages {

	private final Knowledge knowledge;

	private final Stations stations;

	private final LinkedChain linked;

	ChainPages(Knowledge knowledge, Stations stations, LinkedChain linked) {
		this.knowledge = knowledge;
		this.stations = stations;
		this.linked = linked;
	}

	@GetMapping("/recommendations/{id}/chain")
	String chain(@PathVariable String id, Language language, Model model) {
		Part<Chain> chain = Part.of(() -> this.knowledge.chain(id));
		model.addAttribute("id", id);
		model.addAttribute("chain", chain);
		if (chain.value() != null) {
			List<Station> drawn = this.stations.of(chain.value(), language);
			model.addAttribute("steps", drawn.size());
			model.addAttribute("pictures",
					List.of(WayPicture.tall(drawn, language.locale()), WayPicture.wide(drawn, language.locale())));
		}
		return "chain";
	}

	/** For programs that ask for it. */
	@GetMapping(path = "/recommendations/{id}/chain", produces = LinkedChain.TYPE)
	ResponseEntity<byte[]> linked(@PathVariable String id) {
		return file(id);
	}

	/** For people who follow the link to it. */
	@GetMapping("/recommendations/{id}/chain.jsonld")
	ResponseEntity<byte[]> file(@PathVariable String id) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(LinkedChain.TYPE))
			.header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
			.body(this.linked.of(this.knowledge.chain(id)).toPrettyString().getBytes(StandardCharsets.UTF_8));
	}

}
