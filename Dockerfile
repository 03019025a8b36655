# One image for both engines: docker build --build-arg ENGINE=Orleans .
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG ENGINE=Embedded
ENV ENGINE=$ENGINE
WORKDIR /bron
COPY . .
RUN scripts/install-build
RUN scripts/publish

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /bron
COPY scripts scripts
RUN scripts/install-runtime
COPY --from=build /bron/out/intranet /intranet
WORKDIR /intranet
EXPOSE 5443
VOLUME ["/data", "/sleutels"]
ENTRYPOINT ["dotnet", "Intranet.dll", "serve", "--data", "/data", "--key-file", "/sleutels/school.key"]
