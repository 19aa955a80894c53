using Microsoft.Extensions.Http;
using Microsoft.Extensions.Http.Resilience;

namespace MlConnector.Http;

/// <summary>What an application sets up for all of its HTTP clients.</summary>
internal static class GeneralResilience
{
    /// <summary>Takes it off a client of ours: it would repeat writes and cut long answers short. What is added to our own builders stays.</summary>
    public static void RemoveFrom(HttpMessageHandlerBuilder builder)
    {
        foreach (var general in builder.AdditionalHandlers.OfType<ResilienceHandler>().ToList())
        {
            builder.AdditionalHandlers.Remove(general);
        }
    }
}
