using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Extensions;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Serialization.Json;
using MlConnector.Benchmarks.Measuring;

namespace MlConnector.Benchmarks.Pipedrive;

/// <summary>Kiota: models and requests as its generator writes them, on its own libraries.</summary>
internal static class KiotaRecords
{
    public static Task ReadPersonsAsync(Uri server, Tally tally) =>
        ReadAsync(new Uri(server, "/api/v2/persons"), KiotaPersonPage.CreateFromDiscriminatorValue, page => page.Data?.ForEach(person => person.AddTo(tally)));

    public static Task ReadOrganizationsAsync(Uri server, Tally tally) =>
        ReadAsync(new Uri(server, "/api/v2/organizations"), KiotaOrganizationPage.CreateFromDiscriminatorValue, page => page.Data?.ForEach(organization => organization.AddTo(tally)));

    private static async Task ReadAsync<T>(Uri list, ParsableFactory<T> create, Action<T> add)
        where T : KiotaPage
    {
        ApiClientBuilder.RegisterDefaultDeserializer<JsonParseNodeFactory>();
        using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider());
        for (var query = "?limit=500"; query is not null;)
        {
            var request = new RequestInformation { HttpMethod = Method.GET, URI = new Uri(list, query) };
            request.Headers.TryAdd("Accept", "application/json");
            var page = (await adapter.SendAsync(request, create))!;
            add(page);
            query = page.AdditionalPosition?.NextCursor is { } cursor ? $"?limit=500&cursor={cursor}" : null;
        }
    }
}

/// <summary>What every model has.</summary>
internal abstract class KiotaModel : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public abstract IDictionary<string, Action<IParseNode>> GetFieldDeserializers();

    public virtual void Serialize(ISerializationWriter writer) => throw new NotSupportedException("Only read here.");
}

/// <summary>What every page has.</summary>
internal abstract class KiotaPage : KiotaModel
{
    public KiotaPosition? AdditionalPosition { get; set; }

    public bool? Success { get; set; }
}

/// <summary>Where the list goes on.</summary>
internal sealed class KiotaPosition : KiotaModel
{
    public string? NextCursor { get; set; }

    public static KiotaPosition CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public override IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "next_cursor", node => NextCursor = node.GetStringValue() },
    };
}

/// <summary>A page of persons.</summary>
internal sealed class KiotaPersonPage : KiotaPage
{
    public List<KiotaPerson>? Data { get; set; }

    public static KiotaPersonPage CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public override IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "additional_data", node => AdditionalPosition = node.GetObjectValue(KiotaPosition.CreateFromDiscriminatorValue) },
        { "data", node => Data = node.GetCollectionOfObjectValues(KiotaPerson.CreateFromDiscriminatorValue)?.AsList() },
        { "success", node => Success = node.GetBoolValue() },
    };
}

/// <summary>A page of organizations.</summary>
internal sealed class KiotaOrganizationPage : KiotaPage
{
    public List<KiotaOrganization>? Data { get; set; }

    public static KiotaOrganizationPage CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public override IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "additional_data", node => AdditionalPosition = node.GetObjectValue(KiotaPosition.CreateFromDiscriminatorValue) },
        { "data", node => Data = node.GetCollectionOfObjectValues(KiotaOrganization.CreateFromDiscriminatorValue)?.AsList() },
        { "success", node => Success = node.GetBoolValue() },
    };
}
