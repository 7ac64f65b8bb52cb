package org.ashar.infra.embedded.store;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.wire.MongoDatabaseHandler;
import de.bwaldvogel.mongo.wire.MongoExceptionHandler;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The library's wire protocol, with a virtual thread for each request: one that waits for
 * the disk holds up no other.
 */
final class StoreServer implements AutoCloseable {

	private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());

	private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();

	private final ChannelGroup clients = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);

	private final Channel listener;

	/** Listens on 127.0.0.1; throws what Netty throws if the port is taken. */
	StoreServer(MongoBackend backend, int port) {
		listener = new ServerBootstrap().group(loops)
			.channel(NioServerSocketChannel.class)
			.option(ChannelOption.SO_BACKLOG, 256)
			.childOption(ChannelOption.TCP_NODELAY, true)
			.childHandler(new ChannelInitializer<Channel>() {
				@Override
				protected void initChannel(Channel channel) {
					channel.pipeline()
						.addLast(new MongoWireReplyEncoder(), new MongoWireMessageEncoder(),
								new MongoWireProtocolHandler(), new Handler(backend), new MongoExceptionHandler());
				}
			})
			.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
			.syncUninterruptibly()
			.channel();
	}

	private final class Handler extends MongoDatabaseHandler {

		Handler(MongoBackend backend) {
			super(backend, clients);
		}

		@Override
		protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
			requests.execute(() -> {
				try {
					super.channelRead0(context, request);
				}
				catch (RuntimeException e) {
					context.fireExceptionCaught(e);
				}
			});
		}

	}

	/** Takes no more requests, and waits a little for those that are being answered. */
	@Override
	public void close() {
		listener.close().syncUninterruptibly();
		clients.close().awaitUninterruptibly(2, TimeUnit.SECONDS);
		requests.shutdown();
		try {
			requests.awaitTermination(3, TimeUnit.SECONDS);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(3, TimeUnit.SECONDS);
	}

}
