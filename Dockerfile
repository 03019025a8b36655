# One image for both engines: docker build --build-arg ENGINE=Orleans .
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG ENGINE=Embedded
ENV ENGINE=$ENGINE
WORKDIR /bron
COPY . .
RUN scripts/install-build
RUN scripts/publish

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS runtime

# Debian, since its Chromium is a package; the runtime is portable and comes along.
FROM debian:12-slim
COPY --from=runtime /usr/share/dotnet /usr/share/dotnet
ENV PATH=$PATH:/usr/share/dotnet
WORKDIR /bron
COPY scripts scripts
RUN scripts/install-runtime
COPY --from=build /bron/out/intranet /intranet
COPY --from=build --chown=10001:10001 /bron/out/leeg /data
COPY --from=build --chown=10001:10001 /bron/out/leeg /sleutels
WORKDIR /intranet
USER 10001:10001
EXPOSE 5443
VOLUME ["/data", "/sleutels"]
ENTRYPOINT ["dotnet", "Intranet.dll", "serve", "--data", "/data", "--key-file", "/sleutels/school.key"]
