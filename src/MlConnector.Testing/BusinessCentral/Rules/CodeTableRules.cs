using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

/// <summary>Units, currencies, terms and other plain tables with a code.</summary>
internal sealed class CodeTableRules(CompanyBooks books, string set) : PageRules(books, set)
{
    protected override void BeforeInsert(Draft draft)
    {
        if (Type.KeyName == "code" && draft.Text("code").Length == 0)
        {
            throw ApiFault.MustHaveValue("Code", Type.TableName, "Code=''");
        }
    }
}
