using System.Globalization;
using MlConnector.BusinessCentral;
using MlConnector.Pipedrive;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Mapping.Organizations;

/// <summary>Organization and customer.</summary>
internal sealed class OrganizationPair : IRecordPair
{
    public SyncFlow Flow => SyncFlow.Organizations;

    public IReadOnlyList<FieldRule> Rules { get; } =
    [
        new("displayName", 100), new("addressLine1", 100), new("city", 30), new("phoneNumber", 30), new("email", 80), new("website", 255),
        new("taxRegistrationNumber", 50), new("postalCode", 20),
    ];

    public IAsyncEnumerable<IReadOnlyList<Snapshot>> PollPipedriveAsync(ConnectionSession session, DateTimeOffset? since, CancellationToken cancellationToken) =>
        session.Pipedrive.ListOrganizationsAsync(new OrganizationQuery { UpdatedSince = since }, cancellationToken)
            .InPagesAsync(record => ValueTask.FromResult<Snapshot?>(OfPipedrive(session, record)), cancellationToken);

    public IAsyncEnumerable<IReadOnlyList<Snapshot>> PollBusinessCentralAsync(ConnectionSession session, DateTimeOffset? since, CancellationToken cancellationToken) =>
        session.BusinessCentral.ListCustomersAsync(Projection.Since<Customer>(since), cancellationToken)
            .InPagesAsync(record => ValueTask.FromResult<Snapshot?>(OfBusinessCentral(record)), cancellationToken);

    public async Task<Snapshot?> ReadPipedriveAsync(ConnectionSession session, long id, CancellationToken cancellationToken) =>
        OfPipedrive(session, (await session.Pipedrive.GetOrganizationAsync(new OrganizationId(id), cancellationToken).ConfigureAwait(false)).Data);

    public async Task<Snapshot?> ReadBusinessCentralAsync(ConnectionSession session, Guid id, CancellationToken cancellationToken) =>
        OfBusinessCentral(await session.BusinessCentral.GetCustomerAsync(id, Projection.Primary<Customer>(), cancellationToken).ConfigureAwait(false));

    public Task<Prerequisite?> FindMissingAsync(ConnectionSession session, Snapshot source, CancellationToken cancellationToken) => Task.FromResult<Prerequisite?>(null);

    public async Task<Snapshot> CreateAsync(ConnectionSession session, Snapshot source, IReadOnlyList<FieldChange> changes, CancellationToken cancellationToken) =>
        OfBusinessCentral(await session.BusinessCentral.CreateCustomerAsync(Changed(new CustomerChanges { Type = "Company" }, changes), cancellationToken).ConfigureAwait(false));

    public async Task<Snapshot> UpdateAsync(ConnectionSession session, Snapshot target, IReadOnlyList<FieldChange> changes, CancellationToken cancellationToken) =>
        OfBusinessCentral(await session.BusinessCentral
            .UpdateCustomerAsync(Guid.Parse(target.Id), new ETag(target.Version), Changed(new CustomerChanges(), changes), cancellationToken).ConfigureAwait(false));

    private Snapshot OfPipedrive(ConnectionSession session, Organization record)
    {
        var address = record.Address;
        var fields = new FieldValues
        {
            ["displayName"] = record.Name,
            ["addressLine1"] = address?.Route is { } street ? $"{street} {address.StreetNumber}" : address?.Value?.Split(',')[0],
            ["city"] = address?.Locality,
            ["postalCode"] = address?.PostalCode,
        }.With(session.Keys.Values(Flow, record.CustomFields));
        return new Snapshot
        {
            Side = Side.Pipedrive,
            Flow = Flow,
            Id = record.Id.ToString(),
            Version = Projection.Version(record.UpdateTime),
            ModifiedAt = record.UpdateTime,
            Title = record.Name ?? string.Create(CultureInfo.InvariantCulture, $"organization {record.Id}"),
            Fields = fields,
            Signals = Projection.Signals(fields, record.Name, fields["postalCode"]),
            Deleted = record.IsDeleted == true,
        };
    }

    private Snapshot OfBusinessCentral(Customer record)
    {
        var fields = new FieldValues
        {
            ["number"] = record.Number,
            ["displayName"] = record.DisplayName,
            ["addressLine1"] = record.AddressLine1,
            ["city"] = record.City,
            ["postalCode"] = record.PostalCode,
            ["phoneNumber"] = record.PhoneNumber,
            ["email"] = record.Email,
            ["website"] = record.Website,
            ["taxRegistrationNumber"] = record.TaxRegistrationNumber,
            ["blocked"] = record.Blocked,
        };
        return new Snapshot
        {
            Side = Side.BusinessCentral,
            Flow = Flow,
            Id = record.Id.ToString(),
            Version = record.ETag.ToString(),
            ModifiedAt = record.LastModifiedDateTime,
            Title = record.DisplayName ?? record.Number ?? "",
            Fields = fields,
            Signals = Projection.Signals(fields, record.DisplayName, record.PostalCode),
        };
    }

    private static CustomerChanges Changed(CustomerChanges start, IReadOnlyList<FieldChange> changes)
    {
        foreach (var (member, value) in changes.Select(change => (change.Field, change.After ?? "")))
        {
            start = member switch
            {
                "displayName" => start with { DisplayName = value },
                "addressLine1" => start with { AddressLine1 = value },
                "city" => start with { City = value },
                "postalCode" => start with { PostalCode = value },
                "phoneNumber" => start with { PhoneNumber = value },
                "email" => start with { Email = value },
                "website" => start with { Website = value },
                "taxRegistrationNumber" => start with { TaxRegistrationNumber = value },
                _ => throw new InvalidOperationException($"'{member}' is not a mapped member of customers."),
            };
        }

        return start;
    }
}
