using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Extensions;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Serialization.Json;
using MlConnector.Benchmarks.Measuring;

namespace MlConnector.Benchmarks.BusinessCentral;

/// <summary>Kiota: models and request as its generator writes them, on its own libraries; pages are followed by hand, as its documentation says.</summary>
internal static class KiotaCustomers
{
    public static async Task ReadAsync(Uri server, Tally tally)
    {
        ApiClientBuilder.RegisterDefaultDeserializer<JsonParseNodeFactory>();
        using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider());
        for (var address = new Uri(server, CustomerAddress.Path); address is not null;)
        {
            var request = new RequestInformation { HttpMethod = Method.GET, URI = address };
            request.Headers.TryAdd("Accept", "application/json");
            var page = (await adapter.SendAsync(request, KiotaCustomerPage.CreateFromDiscriminatorValue))!;
            page.Value!.ForEach(customer => customer.AddTo(tally));
            address = page.OdataNextLink is { } link ? new Uri(link) : null;
        }
    }
}

/// <summary>A page of customers.</summary>
internal sealed class KiotaCustomerPage : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? OdataNextLink { get; set; }

    public List<KiotaCustomer>? Value { get; set; }

    public static KiotaCustomerPage CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "@odata.nextLink", node => OdataNextLink = node.GetStringValue() },
        { "value", node => Value = node.GetCollectionOfObjectValues(KiotaCustomer.CreateFromDiscriminatorValue)?.AsList() },
    };

    public void Serialize(ISerializationWriter writer) => throw new NotSupportedException("Only read here.");
}
