using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Notifications;

/// <summary>What a subscription watches.</summary>
internal sealed record SubscriptionTarget(CompanyBooks Books, Table Table, bool HasModifiedTime);
