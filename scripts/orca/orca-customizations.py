"""Orca runs this as it starts: what it would say aloud goes to a socket, a line of JSON for each."""

import json
import os
import socket

from orca import settings, speechserver

listener = socket.socket(socket.AF_UNIX)
listener.connect(os.environ["ORCA_LISTENER"])


def tell(words):
    if words is None or words.strip():
        listener.sendall((json.dumps({"words": words and words.strip()}) + "\n").encode())


class SpeechServer(speechserver.SpeechServer):
    """A voice for machines. It does not name the keys that are pressed."""

    voice = None

    @staticmethod
    def getFactoryName():
        return "Listener"

    @classmethod
    def getSpeechServer(cls, info=None):
        cls.voice = cls.voice or cls()
        return cls.voice

    @classmethod
    def getSpeechServers(cls):
        return [cls.getSpeechServer()]

    @staticmethod
    def shutdownActiveServers():
        pass

    def getInfo(self):
        return ["Listener", "listener"]

    def getVoiceFamilies(self):
        return []

    def speak(self, text=None, acss=None, interrupt=True):
        if isinstance(text, str):
            tell(text)

    def speakCharacter(self, character, acss=None):
        tell(character)

    def sayAll(self, utteranceIterator, progressCallback):
        for context, _ in utteranceIterator:
            tell(context.utterance)

    def stop(self):
        tell(None)


settings.speechServerFactory = __name__
# When a page is opened, nothing but that it is there.
settings.sayAllOnLoad = False
settings.pageSummaryOnLoad = False
