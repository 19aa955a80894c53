using MlConnector.BusinessCentral;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Mapping.Dimensions;
using MlConnector.Sync.Mapping.Values;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Mapping.Organizations;

/// <summary>Customers.</summary>
internal sealed class BusinessCentralCustomers : IRecordEndpoint
{
    private const string EntitySet = "customers";

    private static readonly Member<Customer, CustomerChanges>[] _members =
    [
        new("number", 20, record => record.Number, (changes, value) => changes with { Number = value }) { Kind = ValueKind.Code, IsFixed = true },
        new("displayName", 100, record => record.DisplayName, (changes, value) => changes with { DisplayName = value }),
        new("addressLine1", 100, record => record.AddressLine1, (changes, value) => changes with { AddressLine1 = value }),
        new("addressLine2", 50, record => record.AddressLine2, (changes, value) => changes with { AddressLine2 = value }),
        new("city", 30, record => record.City, (changes, value) => changes with { City = value }),
        new("state", 30, record => record.State, (changes, value) => changes with { State = value }),
        new("country", 10, record => record.Country, (changes, value) => changes with { Country = value }) { Kind = ValueKind.Code, Lookup = LookupKind.Countries },
        new("phoneNumber", 30, record => record.PhoneNumber, (changes, value) => changes with { PhoneNumber = value }),
        new("email", 80, record => record.Email, (changes, value) => changes with { Email = value }),
        new("website", 255, record => record.Website, (changes, value) => changes with { Website = value }),
        new("taxRegistrationNumber", 50, record => record.TaxRegistrationNumber, (changes, value) => changes with { TaxRegistrationNumber = value }),
        new("salespersonCode", 20, record => record.SalespersonCode, (changes, value) => changes with { SalespersonCode = value })
            { Kind = ValueKind.Code, Lookup = LookupKind.Salespeople },
        new("currencyCode", 10, record => record.CurrencyCode, (changes, value) => changes with { CurrencyCode = value })
            { Kind = ValueKind.Code, Lookup = LookupKind.Currencies },
        new("creditLimit", null, record => Projection.Number(record.CreditLimit), (changes, value) => changes with { CreditLimit = Projection.Number(value) ?? 0 })
            { Kind = ValueKind.Number },
        new("taxLiable", null, record => Projection.Flag(record.TaxLiable == true), (changes, value) => changes with { TaxLiable = value == Projection.True })
            { Kind = ValueKind.Flag },
        new("taxAreaId", null, record => Projection.Id(record.TaxAreaId), (changes, value) => changes with { TaxAreaId = Projection.Id(value) })
            { Kind = ValueKind.Id, Lookup = LookupKind.TaxAreas },
        new("paymentTermsId", null, record => Projection.Id(record.PaymentTermsId), (changes, value) => changes with { PaymentTermsId = Projection.Id(value) })
            { Kind = ValueKind.Id, Lookup = LookupKind.PaymentTerms },
        new("shipmentMethodId", null, record => Projection.Id(record.ShipmentMethodId), (changes, value) => changes with { ShipmentMethodId = Projection.Id(value) })
            { Kind = ValueKind.Id, Lookup = LookupKind.ShipmentMethods },
        new("paymentMethodId", null, record => Projection.Id(record.PaymentMethodId), (changes, value) => changes with { PaymentMethodId = Projection.Id(value) })
            { Kind = ValueKind.Id, Lookup = LookupKind.PaymentMethods },
        new("blocked", null, record => record.Blocked, (changes, value) => changes with { Blocked = value.Length == 0 ? " " : value }),
        new("type", null, record => record.Type),
        new("postalCode", 20, record => record.PostalCode, (changes, value) => changes with { PostalCode = value }) { Kind = ValueKind.Code },
        new("id", null, record => record.Id.ToString()) { Kind = ValueKind.Id, IsIdentity = true },
    ];

    public Side Side => Side.BusinessCentral;

    public bool HasDimensions => true;

    public Barrier? Barrier { get; } = new("blocked", "All", null);

    public SyncFlow Flow => SyncFlow.Organizations;

    public IReadOnlyList<MemberInfo> Members { get; } = [.. _members.Select(member => member.Info)];

    public IAsyncEnumerable<IReadOnlyList<Snapshot>> ListAsync(ConnectionSession session, DateTimeOffset? since, CancellationToken cancellationToken) =>
        ListAsync(session, Projection.Since<Customer>(since), cancellationToken);

    public IAsyncEnumerable<RecordHead> ListHeadsAsync(ConnectionSession session, CancellationToken cancellationToken) =>
        session.BusinessCentral.ListCustomersAsync(new ODataQuery<Customer>().Select(record => record.Id, record => record.LastModifiedDateTime), cancellationToken)
            .Select(record => new RecordHead(record.Id.ToString(), record.LastModifiedDateTime));

    public Task<IReadOnlyList<Snapshot>> ReadAsync(ConnectionSession session, IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        ListAsync(session, Projection.ByIds<Customer>(ids), cancellationToken).GatherAsync();

    public async Task<IReadOnlyList<CreateOutcome>> CreateAsync(ConnectionSession session, IReadOnlyList<NewRecord> records, CancellationToken cancellationToken)
    {
        var outcomes = await session.CreateAsync(
            EntitySet,
            [.. records.Select(record => _members.Apply(new CustomerChanges { Type = "Company" }, record.Changes))],
            changes => session.BusinessCentral.CreateCustomerAsync(changes, CancellationToken.None),
            record => ShowAsync(session, record)).ConfigureAwait(false);
        return await DimensionWriter.CompleteAsync(session, EntitySet, records, outcomes).ConfigureAwait(false);
    }

    public async Task<Snapshot> UpdateAsync(ConnectionSession session, Snapshot current, IReadOnlyList<PlannedChange> changes, CancellationToken cancellationToken)
    {
        var id = Guid.Parse(current.Id);
        var echo = changes.All(DimensionWriter.Covers) ? current : RecordDimensions.Kept(current, await ShowAsync(session, await session.BusinessCentral
            .UpdateCustomerAsync(id, RecordDimensions.TagOf(current), _members.Apply(new CustomerChanges(), changes), cancellationToken).ConfigureAwait(false)).ConfigureAwait(false));
        return await DimensionWriter.UpdateAsync(session, ParentRecord.Customer(id), echo, changes, cancellationToken).ConfigureAwait(false);
    }

    private IAsyncEnumerable<IReadOnlyList<Snapshot>> ListAsync(ConnectionSession session, ODataQuery<Customer> query, CancellationToken cancellationToken) =>
        session.BusinessCentral.ListCustomersAsync(session.MapOf(Flow).Dimensions.Count == 0 ? query : WithDimensions(query), cancellationToken)
            .InPagesAsync(async record => await ShowAsync(session, record).ConfigureAwait(false), cancellationToken);

    // A default dimension changes without its customer, so that nothing would tell what a replica that lags shows from the truth.
    private static ODataQuery<Customer> WithDimensions(ODataQuery<Customer> query) => query.Expand(record => record.DefaultDimensions).From(DataAccessIntent.ReadWrite);

    private async Task<Snapshot> ShowAsync(ConnectionSession session, Customer record)
    {
        var fields = _members.Project(record);
        var shown = new Snapshot
        {
            Side = Side,
            Flow = Flow,
            Id = record.Id.ToString(),
            Version = record.ETag.ToString(),
            ModifiedAt = record.LastModifiedDateTime,
            Title = record.DisplayName ?? record.Number ?? "",
            Fields = fields,
            Signals = await Projection.SignalsAsync(session, Flow, fields, record.DisplayName, new SignalHints { Country = record.Country }).ConfigureAwait(false),
        };
        return RecordDimensions.Of(record.DefaultDimensions).On(shown, session.MapOf(Flow).Dimensions);
    }
}
