using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.BusinessCentral;

/// <summary>
/// Something that can be subscribed to. What can be depends on the server's version and its extensions: ask with
/// <c>api.ListAsync(SubscribableResource.Entity)</c>.
/// </summary>
public sealed record SubscribableResource
{
    /// <summary>The entity <c>webhookSupportedResources</c>, to be listed with <see cref="IEntitiesApi.ListAsync"/>.</summary>
    public static EntityType<SubscribableResource> Entity { get; } =
        new("webhookSupportedResources", BusinessCentralJsonContext.Default.SubscribableResource, new CustomApi("microsoft", "runtime", "beta"));

    /// <summary><c>resource</c>: the API and the entity set, for example <c>v2.0/companies(…)/customers</c>.</summary>
    public string? Resource { get; set; }

    /// <summary>Members that this class does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
