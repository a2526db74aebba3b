# Flotilla as an image: docker build -t flotilla .
#
# The base is pinned by its tag. To hold it to the last bit, give its digest, which `docker buildx imagetools inspect TAG`
# prints: --build-arg BASE=python:3.13-slim-bookworm@sha256:…
ARG BASE=python:3.13-slim-bookworm
# What the libraries are installed in. Only where the package index is a private one: the same base with your pip.conf and
# certificates in it. Nothing of this stage but the installed libraries reaches the image.
ARG BUILD_BASE=${BASE}

FROM ${BUILD_BASE} AS libraries
RUN python3 -m venv /opt/pip && python3 -m venv --without-pip /opt/flotilla
COPY requirements.txt /
# Wheels only, each the one whose hash we pinned: nothing is compiled, nothing else can slip in.
RUN /opt/pip/bin/pip --python /opt/flotilla/bin/python install --no-cache-dir --no-compile --disable-pip-version-check \
        --require-hashes --only-binary :all: --quiet -r /requirements.txt \
    && cd /opt/flotilla/lib/python3*/site-packages && rm -rf pandas/tests && rm -rf numpy/*/tests \
    && python3 -m compileall -q --invalidation-mode unchecked-hash /opt/flotilla
COPY main.py /app/
COPY core /app/core
COPY pages /app/pages
# The image runs on a read-only root: what Python compiles has to be there already.
RUN python3 -m compileall -q --invalidation-mode unchecked-hash /app

FROM ${BASE}
LABEL org.opencontainers.image.title="Flotilla" \
      org.opencontainers.image.description="A self-hosted dashboard that runs a fleet of Freqtrade bots"

# Not 1000, which the bots' containers run as: they share nothing with Flotilla, limits of the kernel per user included.
# The folders give volumes their owner when they are first mounted.
RUN groupadd --gid 10001 flotilla \
    && useradd --uid 10001 --gid flotilla --home-dir /data --no-create-home --shell /usr/sbin/nologin flotilla \
    && install --directory --owner=flotilla --group=flotilla --mode=0700 /data /secrets
COPY --from=libraries /opt/flotilla /opt/flotilla
COPY --from=libraries /app /app

# Bots run as containers, on engines: as processes in here they would end with this one, and could read its keys.
ENV PATH=/opt/flotilla/bin:/usr/local/bin:/usr/bin:/bin \
    PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    HOME=/data NICEGUI_STORAGE_PATH=/tmp/nicegui \
    FLOTILLA_HOST=0.0.0.0 FLOTILLA_PORT=8080 FLOTILLA_DATA_DIR=/data FLOTILLA_LOCAL_RUNNERS=false

USER 10001:10001
WORKDIR /app
VOLUME /data
EXPOSE 8080
# Pages are told good-bye, bots go on. Run it with --init: number 1 of a container has to bury the dead.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=6s --start-period=60s --retries=3 CMD ["python", "-c", "\
import http.client, os, sys\n\
here = http.client.HTTPConnection('127.0.0.1', int(os.environ['FLOTILLA_PORT'] or 8080), timeout=5)\n\
here.request('GET', '/readyz')\n\
sys.exit(here.getresponse().status != 200)"]
ENTRYPOINT ["python", "main.py"]
