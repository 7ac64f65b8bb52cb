package org.ashar.notifications.outlet;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.ashar.notifications.webhook.Failure;
import org.ashar.notifications.webhook.Outlet;
import org.ashar.notifications.webhook.WebhookSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Sends over HTTP/1.1: follows nobody elsewhere, keeps no cookies, waits no longer than
 * some seconds in all and reads no more than some kilobytes.
 */
@Component
class HttpOutlet implements Outlet, DisposableBean {

	private static final Duration CONNECT = Duration.ofSeconds(5);

	private static final Duration ANSWER = Duration.ofSeconds(10);

	private static final Duration IN_ALL = Duration.ofSeconds(15);

	private static final int MOST_READ = 8192;

	private static final int MOST_HEADERS = 100;

	private final Gatekeeper gatekeeper;

	private final CloseableHttpClient client;

	/** Cuts off whoever answers drop by drop. */
	private final ScheduledExecutorService scissors = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("webhook-scissors").factory());

	HttpOutlet(WebhookSettings settings) {
		this.gatekeeper = new Gatekeeper(settings.trusted());
		this.client = HttpClients.custom()
			.setConnectionManager(connections(gatekeeper))
			.setDefaultRequestConfig(RequestConfig.custom()
				.setConnectionRequestTimeout(timeout(CONNECT))
				.setResponseTimeout(timeout(ANSWER))
				.build())
			.setUserAgent("Ashar-Webhooks")
			.disableRedirectHandling()
			.disableAutomaticRetries()
			.disableCookieManagement()
			.disableAuthCaching()
			.disableContentCompression()
			.build();
	}

	private static HttpClientConnectionManager connections(Gatekeeper gatekeeper) {
		Http1Config bounds = Http1Config.custom().setMaxLineLength(MOST_READ).setMaxHeaderCount(MOST_HEADERS).build();
		return PoolingHttpClientConnectionManagerBuilder.create()
			.setDnsResolver(gatekeeper)
			.setConnectionFactory(ManagedHttpClientConnectionFactory.builder().http1Config(bounds).build())
			.setDefaultConnectionConfig(ConnectionConfig.custom()
				.setConnectTimeout(timeout(CONNECT))
				.setSocketTimeout(timeout(ANSWER))
				.build())
			.build();
	}

	private static Timeout timeout(Duration duration) {
		return Timeout.of(duration);
	}

	@Override
	public boolean leadsTo(URI url) {
		return gatekeeper.letsThrough(url) && gatekeeper.leadsOut(url.getHost());
	}

	@Override
	public Answer post(URI url, Map<String, String> headers, byte[] body) {
		if (!gatekeeper.letsThrough(url)) {
			return new Answer.Silent(Failure.FORBIDDEN_ADDRESS);
		}
		HttpPost request = new HttpPost(url);
		headers.forEach(request::setHeader);
		request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
		ScheduledFuture<?> cut = scissors.schedule(request::cancel, IN_ALL.toMillis(), TimeUnit.MILLISECONDS);
		Answer answer = new Answer.Silent(Failure.NO_CONNECTION);
		try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
			answer = new Answer.Said(response.getCode());
			if (!isShort(response.getEntity())) {
				// Else the rest would be read when it is closed, however much it is.
				request.cancel();
			}
			return answer;
		}
		catch (IOException silent) {
			// Once there is an answer, what comes after it does not matter.
			return answer instanceof Answer.Said ? answer
					: new Answer.Silent(request.isCancelled() ? Failure.TIMED_OUT : failure(silent));
		}
		finally {
			cut.cancel(false);
		}
	}

	/** Read to its end, it leaves the connection open for the next message. */
	private static boolean isShort(@Nullable HttpEntity body) throws IOException {
		return body == null || body.getContent().readNBytes(MOST_READ).length < MOST_READ;
	}

	private static Failure failure(IOException silent) {
		return switch (silent) {
			case Gatekeeper.ForbiddenAddressException _ -> Failure.FORBIDDEN_ADDRESS;
			case UnknownHostException _ -> Failure.UNKNOWN_HOST;
			case InterruptedIOException _ -> Failure.TIMED_OUT;
			case SSLException _ -> Failure.UNTRUSTED;
			default -> Failure.NO_CONNECTION;
		};
	}

	@Override
	public void destroy() throws IOException {
		scissors.shutdownNow();
		client.close();
	}

}
