namespace MlConnector.Http;

/// <summary>Reads answers of types that the client's own metadata do not know.</summary>
internal interface IAnswerReader<out T>
{
    T? Read(ReadOnlySpan<byte> body);

    T Attach(BodyStream body);
}
