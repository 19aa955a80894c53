using System.Text.Json.Serialization;

namespace MlConnector.BusinessCentral;

/// <summary>Everything that travels as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(ODataPage<Company>))]
[JsonSerializable(typeof(ODataPage<CompanyInformation>))]
[JsonSerializable(typeof(ODataPage<Customer>))]
[JsonSerializable(typeof(ODataPage<CustomerContact>))]
[JsonSerializable(typeof(ODataPage<Contact>))]
[JsonSerializable(typeof(ODataPage<Item>))]
[JsonSerializable(typeof(ODataPage<Currency>))]
[JsonSerializable(typeof(ODataPage<CurrencyExchangeRate>))]
[JsonSerializable(typeof(ODataPage<SalesOrder>))]
[JsonSerializable(typeof(ODataPage<SalesInvoice>))]
[JsonSerializable(typeof(ODataPage<SalesShipment>))]
[JsonSerializable(typeof(CustomerChanges))]
[JsonSerializable(typeof(ContactChanges))]
[JsonSerializable(typeof(ItemChanges))]
[JsonSerializable(typeof(SalesOrderChanges))]
[JsonSerializable(typeof(SalesInvoiceChanges))]
[JsonSerializable(typeof(ErrorBody))]
internal sealed partial class BusinessCentralJsonContext : JsonSerializerContext;
