namespace MlConnector.Http;

/// <summary>Where the innermost handler comes from: the network, unless a test put something else in its place.</summary>
internal sealed class PrimaryHandlerSource
{
    /// <summary>Replaces the network; null answers mean the network.</summary>
    public Func<string, HttpMessageHandler?>? Replacement { get; set; }

    public HttpMessageHandler Create(string name, Func<HttpMessageHandler> network) => Replacement?.Invoke(name) ?? network();
}
