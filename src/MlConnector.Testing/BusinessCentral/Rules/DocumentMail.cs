using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

/// <summary>Sends documents by e-mail, which comes down to asking whether there is an address.</summary>
internal sealed class DocumentMail(CompanyBooks books)
{
    public void Send(Row document)
    {
        if (document.Text("email").Length == 0)
        {
            throw ApiFault.Dialog("The send-to email is empty. Specify email either for the customer or for the "
                + $"{(document.Type.SetName == "salesCreditMemos" ? "credit memo" : "invoice")} in email preview.");
        }
    }

    // The product commits between the two, so a failing e-mail leaves the work done behind an error.
    public void SendAfter(Row document)
    {
        books.Store.Keep();
        Send(document);
    }
}
