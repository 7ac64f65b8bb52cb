package org.ashar.portal.services;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/**
 * An answer that has arrived completely: a service that stops in the middle of one has
 * not answered.
 */
record WholeResponse(HttpStatusCode status, String statusText, HttpHeaders headers,
		byte[] content) implements ClientHttpResponse {

	static WholeResponse of(ClientHttpResponse response) throws IOException {
		return new WholeResponse(response.getStatusCode(), response.getStatusText(), response.getHeaders(),
				response.getBody().readAllBytes());
	}

	@Override
	public HttpStatusCode getStatusCode() {
		return this.status;
	}

	@Override
	public String getStatusText() {
		return this.statusText;
	}

	@Override
	public HttpHeaders getHeaders() {
		return this.headers;
	}

	@Override
	public InputStream getBody() {
		return new ByteArrayInputStream(this.content);
	}

	@Override
	public void close() {
		// Nothing is open: the content is here.
	}

}
